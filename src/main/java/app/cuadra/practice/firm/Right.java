package app.cuadra.practice.firm;

import org.springframework.modulith.NamedInterface;

/** What somebody may do in a firm's workspace, beside seeing their clients; who may stands in {@code permissions.csv}. */
@NamedInterface("firms")
public enum Right {
    /** The everyday work with clients: what a route needs that changes something and does not say what it needs. */
    WORK,
    /** Adding a client, one at a time. */
    ADD,
    /** Inviting a client again, and taking an invitation back. */
    INVITE,
    /** Loading many clients from a sheet. */
    LOAD,
    /** Saying who is responsible for a client. */
    ASSIGN,
    /** Leaving a client. */
    UNLINK,
    /** Seeing and renewing automatic credentials. */
    CREDENTIALS,
    /** Taking the list away as a file. */
    EXPORT,
    /** The firm's people: who works there and which clients they see. */
    STAFF
}
