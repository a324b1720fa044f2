package app.cuadra.integration.link;

import app.cuadra.integration.gateway.Outcome;

/** A gateway did not answer: the job is tried again later. It says all there is to say, so it has no stack. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoAnswer(Outcome.Why why) {
        super("a gateway did not answer: " + why, null, false, false);
    }
}
