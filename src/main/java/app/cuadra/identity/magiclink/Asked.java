package app.cuadra.identity.magiclink;

/**
 * Who asked for a link, so that its mail and its page can say so.
 *
 * @param browser a random key that only the session which asked holds
 * @param device the browser and system by name, empty when unknown
 * @param address the network address
 * @param wanted where to go after signing in
 */
record Asked(String browser, String device, String address, String wanted) {}
