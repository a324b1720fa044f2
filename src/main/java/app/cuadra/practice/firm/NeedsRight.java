package app.cuadra.practice.firm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.NamedInterface;

/** What a route below {@code /contador/{practice}} needs, or all of a controller; the firm's door checks it. */
@NamedInterface("firms")
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsRight {

    /** The right. */
    Right value();
}
