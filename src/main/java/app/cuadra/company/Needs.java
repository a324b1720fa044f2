package app.cuadra.company;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a route of a company needs (COM-3). Every controller method below {@code /empresa/{company}} carries one; a test
 * holds that, and one interceptor checks it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** The part of the company. */
    Area area();

    /** What is done there. */
    Action action();
}
