package app.cuadra.web.styleguide;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True in development, in the demonstration and in tests. */
final class WhileDeveloping implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        return environment.getProperty("cuadra.dev", Boolean.class, false)
                || environment.acceptsProfiles(Profiles.of("test | demo"));
    }
}
