package dev.paws.core.pipeline.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobCompositionTest {
  private static final JobComposition.Place PLACE =
      new JobComposition.Place(
          List.of(Path.of("/p/job")), Path.of("/p/job/home"), Path.of("/p/job/work"));

  private static JobComposition of(@Nullable Object container, String services) throws Exception {
    return new JobComposition(container, JsonReader.lenient(services), PLACE);
  }

  private static String text(JobComposition composition) {
    return JsonWriter.compact(composition.tree()).replace("\"", "");
  }

  @Test
  void a_service_keeps_its_keys_and_options_become_keys() throws Exception {
    JobComposition composition =
        of(
            null,
            "{db: {image: 'postgres:16', env: {POSTGRES_PASSWORD: 'a$b', N: 1}, ports: ['5432:5432',"
                + " 80], volumes: ['data:/d', '/anonymous', '/host:/x'], options: '--health-cmd"
                + " \"pg_isready -U me\" --health-interval=10s --health-retries 5 --user 7 --tmpfs"
                + " /t --cap-add X -e A=1 --network-alias other --ulimit nofile=1:2 --privileged'}}");

    assertThat(text(composition))
        .isEqualTo(
            "{services:{db:{user:7,tmpfs:[/t],cap_add:[X],ulimits:{nofile:{soft:1,hard:2}},"
                + "privileged:true,healthcheck:{test:[CMD-SHELL,pg_isready -U me],interval:10s,"
                + "retries:5},image:postgres:16,networks:{default:{aliases:[other]}},"
                + "environment:{A:1,POSTGRES_PASSWORD:a$$b,N:1},ports:[5432:5432,80],"
                + "volumes:[data:/d,/anonymous,/host:/x]}},volumes:{data:{}}}");
    assertThat(composition.refused()).isEmpty();
    assertThat(composition.hasSteps()).isFalse();
  }

  @Test
  void steps_have_a_container_with_the_jobs_folder_at_its_own_path() throws Exception {
    JobComposition composition = of("node:20", "{}");

    assertThat(composition.hasSteps()).isTrue();
    assertThat(text(composition))
        .contains("paws.job:{image:node:20,entrypoint:[tail],command:[-f,/dev/null]")
        .contains("{type:bind,source:/p/job,target:/p/job}")
        .contains("{type:bind,source:/p/job/home,target:/github/home}")
        .contains("working_dir:/p/job/work");
  }

  @Test
  void a_container_without_an_image_is_left_out() throws Exception {
    JobComposition composition = of("", "{a: '', b: {image: ''}, c: 'x'}");

    assertThat(composition.left()).containsExactly("a", "b", "paws.job");
    assertThat(text(composition)).isEqualTo("{services:{c:{image:x}}}");
  }

  @Test
  void what_is_not_carried_out_is_named() throws Exception {
    assertThat(
            of(
                    null,
                    "{a: {image: 'x', options: '--network host --gpus=all --new --init --rm',"
                        + " credentials: {username: 'u'}}}")
                .refused())
        .containsExactly("--network", "--gpus", "--new");
    assertThat(of(null, "{a: {image: 'x', credentials: {username: 'u'}}}").hasCredentials())
        .isTrue();
  }

  @Test
  void words_are_split_as_a_shell_does() {
    assertThat(CommandWords.of("a  'b c' \"d 'e' \\\" \\n\" f\\ g ''"))
        .containsExactly("a", "b c", "d 'e' \" \\n", "f g", "");
  }
}
