package app.cuadra.web;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every menu of the frame, gathered from the modules. */
@Component
class Menus {

    private final ObjectProvider<MenuSource> sides;
    private final ObjectProvider<AccountMenuSource> accounts;
    private final ObjectProvider<QuickCreateSource> creates;
    private final ObjectProvider<SolutionSource> solutions;

    Menus(
            ObjectProvider<MenuSource> sides,
            ObjectProvider<AccountMenuSource> accounts,
            ObjectProvider<QuickCreateSource> creates,
            ObjectProvider<SolutionSource> solutions) {
        this.sides = sides;
        this.accounts = accounts;
        this.creates = creates;
        this.solutions = solutions;
    }

    List<MenuEntry> side(Viewer viewer, Place place) {
        return sides.orderedStream()
                .flatMap(source -> source.entries(viewer, place).stream())
                .toList();
    }

    List<MenuEntry> account(Viewer viewer) {
        return accounts.orderedStream()
                .flatMap(source -> source.entries(viewer).stream())
                .toList();
    }

    List<MenuEntry> create(Viewer viewer, Optional<Place> place) {
        return creates.orderedStream()
                .flatMap(source -> source.entries(viewer, place).stream())
                .toList();
    }

    Frame.Launcher launcher(Viewer viewer, Optional<Place> place) {
        var sources = solutions.orderedStream().toList();
        return new Frame.Launcher(
                sources.stream()
                        .flatMap(source -> source.solutions(viewer, place).stream())
                        .toList(),
                sources.stream()
                        .flatMap(source -> source.administration(viewer, place).stream())
                        .findFirst()
                        .orElse(""));
    }
}
