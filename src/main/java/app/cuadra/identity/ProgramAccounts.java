package app.cuadra.identity;

import app.cuadra.web.Viewer;
import java.time.Duration;
import java.util.Optional;

/** What letting a program in by a token takes: whose login it names, and how often somebody may be wrong. */
public interface ProgramAccounts {

    /** The person with this e-mail or generated login; empty when there is none, or the account does not work. */
    Optional<Viewer> find(String login);

    /**
     * Counts a wrong token, by the login it came with (of a person or of nobody) and by the network address.
     *
     * @return zero, or how long whoever asks is to wait before the next
     */
    Duration wrong(String login, String address);
}
