package app.cuadra.files.petition;

import app.cuadra.web.Page;
import java.time.Duration;

/** Too many links that lead nowhere were tried from this network address. */
public record BringingWait(Duration pause) implements Page {

    @Override
    public int status() {
        return 429;
    }
}
