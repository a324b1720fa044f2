package app.cuadra.files.petition;

import app.cuadra.web.Page;

/** The link has ended: the firm took it back, its time is over, or the firm no longer works for the company. */
public record BringingOver() implements Page {

    @Override
    public int status() {
        return 410;
    }
}
