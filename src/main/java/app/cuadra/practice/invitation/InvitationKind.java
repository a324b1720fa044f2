package app.cuadra.practice.invitation;

/** What an invitation asks of whom. */
public enum InvitationKind {
    /** The client for whom the firm made company and user accepts both (ACC-21). */
    ACTIVATE,
    /** Somebody becomes the owner of a company that only an automatic credential opens (ACC-22, ACC-25). */
    HANDOVER,
    /** An administrator lets the firm into a company that uses Cuadra already (ACC-20). */
    LINK
}
