package app.cuadra.web;

/** What a person sees while the database cannot be reached: made without asking it anything. */
public record DatabaseAwayShow() implements Page {

    @Override
    public int status() {
        return 503;
    }
}
