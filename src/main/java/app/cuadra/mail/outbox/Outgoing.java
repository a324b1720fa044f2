package app.cuadra.mail.outbox;

/**
 * A letter that is being delivered.
 *
 * @param attempt 1 for the first
 * @param unknowns how often nobody could tell whether the server had taken it
 */
record Outgoing(long id, String messageId, String to, String subject, byte[] sealed, int attempt, int unknowns) {}
