package app.cuadra.web;

import java.util.List;

/** Offers pages about the person's own account to the menu behind their initials. */
public interface AccountMenuSource {

    /** The pages this person has; the group of the entries is not used. */
    List<MenuEntry> entries(Viewer viewer);
}
