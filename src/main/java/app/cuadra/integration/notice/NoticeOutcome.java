package app.cuadra.integration.notice;

import app.cuadra.integration.payment.Told;

/** What we made of something that was sent. */
public enum NoticeOutcome {
    /** It is the gateway's, and the gateway is being asked what happened. */
    ASKING,
    /** It is the gateway's, and the gateway did not answer when asked what happened. */
    UNANSWERED,
    ACCEPTED,
    NOTHING_NEW,
    BESIDE,
    FORGED,
    REPEATED,
    UNKNOWN_PAYMENT,
    MISMATCH,
    AFTER_END;

    static NoticeOutcome of(Told told) {
        return switch (told) {
            case ACCEPTED -> ACCEPTED;
            case NOTHING_NEW -> NOTHING_NEW;
            case UNKNOWN_PAYMENT -> UNKNOWN_PAYMENT;
            case MISMATCH -> MISMATCH;
        };
    }

    /** The kind of its mark. */
    public String tone() {
        return switch (this) {
            case ACCEPTED -> "ok";
            case ASKING, UNANSWERED -> "wait";
            case NOTHING_NEW, BESIDE, REPEATED -> "off";
            case FORGED, UNKNOWN_PAYMENT, MISMATCH, AFTER_END -> "bad";
        };
    }
}
