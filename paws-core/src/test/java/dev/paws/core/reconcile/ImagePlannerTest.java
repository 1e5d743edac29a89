package dev.paws.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.PullPolicy;
import dev.paws.core.reconcile.ImagePlanner.Build;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImagePlannerTest {
  @Test
  void what_is_there_is_neither_pulled_nor_built() {
    Stack stack = Stack.empty().service("web").service("api", it -> it.built());

    assertThat(text(stack, Set.of("web", "api"), Build.MISSING)).isEmpty();
  }

  @Test
  void what_is_missing_is_pulled_once_or_built_one_after_the_other() {
    Stack stack =
        Stack.empty()
            .service("a", it -> it.built())
            .service("b", it -> it.built())
            .service("web", it -> it.image("nginx"))
            .service("web2", it -> it.image("nginx"));

    assertThat(text(stack, Set.of(), Build.MISSING))
        .isEqualTo(
            "1 build image a: the engine does not have it\n"
                + "2 build image b: the engine does not have it [after 1]\n"
                + "3 pull image nginx: the engine does not have it");
  }

  @Test
  void an_image_that_one_service_builds_is_not_pulled_for_another_one_before_it() {
    Stack stack =
        Stack.empty()
            .service("worker", it -> it.image("app"))
            .service("app", it -> it.image("app").built());

    assertThat(text(stack, Set.of(), Build.MISSING))
        .isEqualTo("1 build image app: the engine does not have it");
  }

  @Test
  void of_two_services_that_build_one_image_the_last_selected_one_builds_it() {
    Stack stack =
        Stack.empty()
            .service("web", it -> it.image("app").built())
            .service("api", it -> it.image("app").built())
            .service("job", it -> it.image("app"));

    assertThat(ImagePlanner.builders(stack.desired(), List.of()))
        .extracting(DesiredService::name)
        .containsExactly("api");
    assertThat(ImagePlanner.builders(stack.desired(), List.of("web")))
        .extracting(DesiredService::name)
        .containsExactly("web");
    assertThat(ImagePlanner.builders(stack.desired(), List.of("job"))).isEmpty();
    assertThat(text(stack, Set.of(), Build.MISSING))
        .isEqualTo("1 build image app: the engine does not have it");
  }

  @Test
  void what_is_out_of_date_is_built_unless_nothing_shall_be_built() {
    Stack stack =
        Stack.empty()
            .service("a", it -> it.built())
            .service("b", it -> it.built())
            .service("web", it -> it.image("a"));

    assertThat(outdated(stack, Build.MISSING))
        .isEqualTo("1 build image a: its build context or options changed");
    assertThat(outdated(stack, Build.NEVER)).isEmpty();
  }

  private static String outdated(Stack stack, Build build) {
    return ImagePlanner.plan(
            stack.desired(),
            List.of(),
            new ImageStock(Set.of("a", "b"), Set.of("a"), Set.of()),
            build)
        .text();
  }

  @Test
  void policies_and_the_option_decide() {
    Stack stack =
        Stack.empty()
            .service("always", it -> it.pull(PullPolicy.ALWAYS))
            .service("never", it -> it.pull(PullPolicy.NEVER))
            .service("rebuilt", it -> it.pull(PullPolicy.BUILD).built())
            .service("built", it -> it.built());

    assertThat(text(stack, Set.of("always", "rebuilt", "built"), Build.MISSING))
        .isEqualTo(
            "1 build image rebuilt: building was asked for\n"
                + "2 pull image always: pull_policy is always");
    assertThat(text(stack, Set.of("always", "rebuilt", "built"), Build.ALWAYS))
        .contains("build image rebuilt", "build image built: building was asked for");
    assertThat(text(stack, Set.of(), Build.NEVER))
        .isEqualTo("1 pull image always: the engine does not have it");
  }

  @Test
  void an_image_is_pulled_again_once_it_is_older_than_its_policy_allows() {
    Stack stack =
        Stack.empty()
            .service("old", it -> it.pullAfter(Duration.ofDays(1)))
            .service("new", it -> it.pullAfter(Duration.ofDays(7)))
            .service("gone", it -> it.pullAfter(Duration.ofDays(7)));
    ImageStock stock = new ImageStock(Set.of("old", "new"), Set.of(), Set.of("old"));

    assertThat(ImagePlanner.plan(stack.desired(), List.of(), stock, Build.MISSING).text())
        .isEqualTo(
            "1 pull image old: it is older than its pull_policy allows\n"
                + "2 pull image gone: the engine does not have it");
  }

  @Test
  void only_images_of_selected_services_count() {
    Stack stack = Stack.empty().service("db").service("web", it -> it.after("db")).service("x");

    assertThat(ImagePlanner.references(stack.desired(), List.of("web")))
        .containsExactly("db", "web");
  }

  private static String text(Stack stack, Set<String> present, Build build) {
    return ImagePlanner.plan(stack.desired(), List.of(), ImageStock.of(present), build).text();
  }
}
