package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionEvent.Type;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuildGuardTest {
  private final MavenProject one = MavenBuild.module("one");
  private final MavenProject two = MavenBuild.module("two");
  private final MavenBuild build = new MavenBuild().of(one, two);
  private final List<String> done = new ArrayList<>();
  private final BuildGuard guard = BuildGuard.of(build.session);

  @AfterEach
  void end() {
    guard.sessionEnded(build.event(Type.SessionEnded, one));
  }

  private BuildEnvironment up(String name, MavenProject... users) {
    BuildEnvironment environment = guard.environment("engine\n" + name, name);
    for (MavenProject user : users) {
      environment.keep(user, () -> done.add(name + " down"), text -> {});
    }
    return environment;
  }

  @Test
  void a_session_has_one_guard_and_its_own_listener_hears_everything() {
    MavenBuild other = new MavenBuild().of(one);
    other.request.setExecutionListener(
        new AbstractExecutionListener() {
          @Override
          public void projectFailed(ExecutionEvent event) {
            done.add("heard of " + event.getProject().getArtifactId());
          }
        });
    BuildGuard first = BuildGuard.of(other.session);
    assertThat(BuildGuard.of(other.session)).isSameAs(first);
    assertThat(other.request.getExecutionListener()).isSameAs(first);
    first.projectFailed(other.event(Type.ProjectFailed, one));

    assertThat(done).containsExactly("heard of one");
  }

  @Test
  void an_environment_is_known_by_engine_and_project() {
    assertThat(guard.environment("e\nshop", "shop")).isSameAs(guard.environment("e\nshop", "shop"));
    assertThat(guard.environment("f\nshop", "shop"))
        .isNotSameAs(guard.environment("e\nshop", "shop"));
  }

  @Test
  void what_a_failed_module_had_alone_goes_down_at_once_and_what_others_have_stays() {
    up("its", one);
    up("shared", one, two);
    up("theirs", two);
    guard.projectFailed(build.event(Type.ProjectFailed, one));
    assertThat(done).containsExactly("its down");

    guard.projectFailed(build.event(Type.ProjectFailed, two));
    assertThat(done).containsExactly("its down", "shared down", "theirs down");
  }

  @Test
  void a_module_that_succeeds_does_not_need_its_environment_any_more_but_leaves_it_to_the_build() {
    BuildEnvironment shared = up("shared", one, two);
    guard.projectSucceeded(build.event(Type.ProjectSucceeded, one));
    assertThat(shared.isUsedBy(one)).isFalse();
    assertThat(done).isEmpty();

    guard.sessionEnded(build.event(Type.SessionEnded, one));
    assertThat(done).containsExactly("shared down");
  }

  @Test
  void the_end_of_the_build_takes_down_all_that_is_left_once() {
    up("a", one);
    up("b", two);
    guard.sessionEnded(build.event(Type.SessionEnded, one));
    guard.sessionEnded(build.event(Type.SessionEnded, one));

    assertThat(done).containsExactly("a down", "b down");
  }

  @Test
  void modules_are_over_however_they_ended() {
    MavenProject three = MavenBuild.module("three");
    guard.projectSucceeded(build.event(Type.ProjectSucceeded, one));
    guard.projectFailed(build.event(Type.ProjectFailed, two));
    assertThat(guard.isOver(three)).isFalse();
    guard.projectSkipped(build.event(Type.ProjectSkipped, three));

    assertThat(List.of(one, two, three)).allMatch(guard::isOver);
  }

  @Test
  void tests_have_the_variables_of_all_environments_that_are_up_and_the_last_one_counts() {
    guard.export("a", one, Map.of("A", "1", "BOTH", "a"));
    guard.export("b", one, Map.of("B", "2", "BOTH", "b"));
    assertThat(variable("A")).isEqualTo("1");
    assertThat(variable("B")).isEqualTo("2");
    assertThat(variable("BOTH")).isEqualTo("b");
    guard.export("a", one, Map.of("BOTH", "a again"));
    assertThat(variable("BOTH")).isEqualTo("a again");

    guard.unexport("a");
    assertThat(variable("A")).isEqualTo("none");
    assertThat(variable("BOTH")).isEqualTo("b");
  }

  @Test
  void modules_that_share_an_environment_each_have_their_own_variables_and_those_of_the_others() {
    guard.export("shop", one, Map.of("ONE", "1", "URL", "of one"));
    guard.export("shop", two, Map.of("TWO", "2", "URL", "of two"));

    assertThat(variable("URL")).isEqualTo("of one");
    assertThat(variable("TWO")).isEqualTo("2");
  }

  @Test
  void variables_of_an_environment_that_goes_down_with_its_module_lead_nowhere_any_more() {
    up("its", one);
    guard.export("its", one, Map.of("A", "1"));
    guard.projectFailed(build.event(Type.ProjectFailed, one));

    assertThat(variable("A")).isEqualTo("none");
  }

  private String variable(String name) {
    ExecutionEvent event = build.begins(one, "maven-failsafe-plugin", "integration-test");
    guard.mojoStarted(event);
    Xpp3Dom configuration = event.getMojoExecution().getConfiguration();
    Xpp3Dom parameter =
        configuration == null ? null : configuration.getChild("environmentVariables");
    Xpp3Dom variable = parameter == null ? null : parameter.getChild(name);
    return variable == null ? "none" : variable.getValue();
  }
}
