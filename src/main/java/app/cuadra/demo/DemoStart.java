package app.cuadra.demo;

import app.cuadra.identity.Users;
import app.cuadra.platform.StartRefused;
import app.cuadra.web.Messages;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * {@code ./cuadra demo}: fills an empty database at the first start and says each time who can sign in. Before the first
 * page is served, so that nobody finds a firm that is not there yet.
 */
@Component
@ConditionalOnBooleanProperty("cuadra.demo")
class DemoStart implements SmartInitializingSingleton {

    private final DemoFilling filling;
    private final Users users;
    private final Messages messages;

    DemoStart(DemoFilling filling, Users users, Messages messages) {
        this.filling = filling;
        this.users = users;
        this.messages = messages;
    }

    @Override
    public void afterSingletonsInstantiated() {
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
