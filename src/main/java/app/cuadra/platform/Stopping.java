package app.cuadra.platform;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that the program is going down: long work looks here between its steps and ends where it can go on later. */
@Component
public class Stopping {

    private final AtomicBoolean begun = new AtomicBoolean();

    Stopping() {}

    /** True from the first moment of going down, before anything was taken away. */
    public boolean begun() {
        return begun.get();
    }

    @EventListener(ContextClosedEvent.class)
    void begin() {
        begun.set(true);
    }
}
