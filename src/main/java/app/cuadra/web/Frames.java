package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the frame together from what the modules offer, so that the layout never knows a module. */
@Component
class Frames {

    private final Viewers viewers;
    private final Menus menus;
    private final ObjectProvider<BannerSource> banners;

    Frames(Viewers viewers, Menus menus, ObjectProvider<BannerSource> banners) {
        this.viewers = viewers;
        this.menus = menus;
        this.banners = banners;
    }

    Frame frame(HttpServletRequest request) {
        var viewer = viewers.of(request);
        var place = Place.of(request);
        if (viewer.isEmpty()) {
            return new Frame(viewer, place, List.of(), List.of(), List.of(), List.of(), Frame.Launcher.NONE);
        }
        var who = viewer.get();
        var said = banners.orderedStream()
                .flatMap(source -> source.banners(who, place).stream())
                .toList();
        return new Frame(
                viewer,
                place,
                place.map(here -> menus.side(who, here)).orElse(List.of()),
                said,
                menus.account(who),
                menus.create(who, place),
                menus.launcher(who, place));
    }
}
