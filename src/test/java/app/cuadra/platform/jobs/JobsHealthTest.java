package app.cuadra.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class JobsHealthTest {

    @Test
    void aNodeThatWorksOffNoJobsIsDown() {
        assertThat(new JobsHealth(() -> false).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new JobsHealth(() -> true).health().getStatus()).isEqualTo(Status.UP);
    }
}
