package app.cuadra.practice.benefit;

import app.cuadra.platform.Settings;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The programme as the operator's file says it now: whoever changes the file need not start again. */
@Component
class Programmes {

    private static final Logger LOG = LoggerFactory.getLogger(Programmes.class);

    private final Path file;

    Programmes(Settings settings) {
        this.file = settings.home().resolve(Programme.FILE);
    }

    /** The programme; one without levels while there is no file, or none that can be read. */
    Programme current() {
        try {
            return Programme.read(file);
        } catch (Programme.Unreadable unreadable) {
            LOG.warn("{} is not a programme of benefits: {}", file, unreadable.getMessage());
            return new Programme(List.of());
        }
    }
}
