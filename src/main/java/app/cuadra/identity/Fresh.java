package app.cuadra.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that needs more than a session: whoever asks has proved a moment ago that they are its owner, by password,
 * passkey or code. Otherwise the page {@code /confirmar} asks first and leads back (ASVS 7.5.3). Put it on the page with
 * the form as well as on the route that takes it, so that nobody is asked after having filled it in.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {}
