package app.cuadra.identity.throttle;

import java.time.Duration;

/**
 * What tries are counted by, and how fast the delay grows. The first {@link #free} tries cost nothing; then each doubles
 * the wait, from {@link #first} up to {@link #longest}; after {@link #forgotten} without a try the count begins anew.
 *
 * <p><b>Why these four for signing in.</b> A stranger must not be able to lock an owner out (SI-12), and a lock by account
 * alone does just that. So a try from a browser in which that account has signed in before counts in {@link #DEVICE} and
 * nowhere else: whatever strangers do, the owner's own browser is not slowed down. A try from any other browser counts by
 * {@link #ADDRESS} (somebody who tries many accounts), by {@link #PAIR} of account and address (somebody who tries one)
 * and by {@link #ACCOUNT} (many addresses that try one account): the last is soft, it never asks to wait longer than a
 * minute. Recovery by mail is counted apart and makes the browser known, so it stays a way in.
 */
public enum Bucket {
    DEVICE(10, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofDays(1)),
    PAIR(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofDays(1)),
    ACCOUNT(50, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofDays(1)),
    ADDRESS(40, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(6)),
    /** Codes of a second factor, which are short: a few guesses a day hit one in a thousand years. */
    CODE(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofDays(1)),
    /** One mail about that: {@link #ACCOUNT}'s owner is told once a day. */
    NOTICE(1, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1)),
    /** Mails to one address that anybody can cause: recovery, "you have an account". */
    MAIL(1, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(6)),
    /** Registrations and recoveries asked for from one network address; an office shares one. */
    ASKING(30, Duration.ofSeconds(30), Duration.ofMinutes(30), Duration.ofHours(6)),
    /** Links of somebody without an account that lead nowhere, tried from one network address. */
    GUEST_LINK(20, Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofHours(6)),
    /** Files sent by one such link. */
    GUEST_FILE(60, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(1));

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Duration forgotten;

    Bucket(int free, Duration first, Duration longest, Duration forgotten) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.forgotten = forgotten;
    }

    /** How many tries come before the first wait. */
    public int free() {
        return free;
    }

    /** The first wait. */
    public Duration first() {
        return first;
    }

    /** The longest wait. */
    public Duration longest() {
        return longest;
    }

    /** When the count begins anew. */
    public Duration forgotten() {
        return forgotten;
    }
}
