package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the frame together from what the modules offer, so that the layout never knows a module. */
@Component
class Frames {

    private final Viewers viewers;
    private final ObjectProvider<MenuSource> menus;
    private final ObjectProvider<BannerSource> banners;

    Frames(Viewers viewers, ObjectProvider<MenuSource> menus, ObjectProvider<BannerSource> banners) {
        this.viewers = viewers;
        this.menus = menus;
        this.banners = banners;
    }

    Frame frame(HttpServletRequest request) {
        var viewer = viewers.of(request);
        var place = Place.of(request);
        if (viewer.isEmpty()) {
            return new Frame(viewer, place, List.of(), List.of());
        }
        var menu = place.stream()
                .flatMap(here -> menus.orderedStream().flatMap(source -> source.entries(viewer.get(), here).stream()))
                .toList();
        var said = banners.orderedStream()
                .flatMap(source -> source.banners(viewer.get(), place).stream())
                .toList();
        return new Frame(viewer, place, menu, said);
    }
}
