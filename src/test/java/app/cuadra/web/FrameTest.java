package app.cuadra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final MenuEntry HOME = new MenuEntry("", "a", "/firma/1", "home");
    private static final MenuEntry CLIENTS = new MenuEntry("", "b", "/firma/1/empresas", "building");
    private static final MenuEntry USERS = new MenuEntry("g", "c", "/firma/1/usuarios", "users");

    private final Frame frame = new Frame(
            Optional.empty(),
            Optional.empty(),
            List.of(HOME, CLIENTS, USERS),
            List.of(),
            List.of(),
            List.of(),
            Frame.Launcher.NONE);

    @Test
    void onlyTheEntryOfThePageIsCurrentAlsoBelowIt() {
        assertThat(frame.isCurrent(CLIENTS, "/firma/1/empresas/nueva")).isTrue();
        assertThat(frame.isCurrent(HOME, "/firma/1/empresas/nueva")).isFalse();
        assertThat(frame.isCurrent(HOME, "/firma/1")).isTrue();
        assertThat(frame.isCurrent(CLIENTS, "/firma/1/empresas-otras")).isFalse();
    }

    @Test
    void entriesStandInTheirGroupsInTheirOrder() {
        assertThat(frame.groups().keySet()).containsExactly("", "g");
        assertThat(frame.groups().get("")).containsExactly(HOME, CLIENTS);
    }
}
