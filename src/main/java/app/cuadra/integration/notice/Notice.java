package app.cuadra.integration.notice;

import java.time.Instant;

/**
 * Something that was sent to the address of a connection.
 *
 * @param origin the network address it came from
 * @param outside how the gateway calls the payment, as far as the notification says
 */
public record Notice(long id, Instant receivedAt, String origin, NoticeOutcome outcome, String outside) {}
