package app.cuadra.demo;

import app.cuadra.identity.Users;
import app.cuadra.platform.StartRefused;
import app.cuadra.web.Messages;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** {@code ./cuadra demo}: fills an empty database at the first start and says each time who can sign in. */
@Component
@ConditionalOnBooleanProperty("cuadra.demo")
class DemoStart implements ApplicationRunner {

    private final DemoFilling filling;
    private final Users users;
    private final Messages messages;

    DemoStart(DemoFilling filling, Users users, Messages messages) {
        this.filling = filling;
        this.users = users;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!filling.done()) {
            // People with a published password don't belong beside real ones.
            if (users.any()) {
                throw new StartRefused("demo.notEmpty", Map.of());
            }
            filling.fill();
        }
        System.out.println(messages.text(
                Messages.closest(Locale.getDefault()),
                "demo.people",
                Map.of(
                        "luis", DemoFirm.LUIS.value(),
                        "marta", DemoFirm.MARTA.value(),
                        "ana", DemoFirm.ANA.value(),
                        "password", DemoFirm.PASSWORD)));
    }
}
