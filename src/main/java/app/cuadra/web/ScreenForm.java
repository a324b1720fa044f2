package app.cuadra.web;

/**
 * How a person wants to see Cuadra: a theme or a language, one of them empty.
 *
 * @param back the page to return to
 */
record ScreenForm(String theme, String language, String back) implements Form {

    /** Where to go afterwards: the page it was asked on, never another site. */
    Redirect redirect() {
        var ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return new Redirect(ours ? back.replaceAll("[\\r\\n]", "") : "/");
    }
}
