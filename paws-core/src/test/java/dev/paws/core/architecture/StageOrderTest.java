package dev.paws.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the core are stages, and a stage knows only those before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StageOrderTest {
  private static final String ROOT = "dev.paws.core.";

  /**
   * The stages in their order; those that stand together may know one another, without a circle.
   */
  private static final List<Set<String>> STAGES =
      List.of(
          Set.of("value", "json", "file"),
          Set.of("secret"),
          Set.of("finding"),
          Set.of("message"),
          Set.of("tree", "yaml"),
          Set.of("compose"),
          Set.of("model"),
          Set.of("validate"),
          Set.of("engine"),
          Set.of("desired"),
          Set.of("reconcile"),
          Set.of("health", "execute"),
          Set.of("preflight"),
          Set.of("export"),
          Set.of("parity"),
          Set.of("workflow"),
          Set.of("pipeline"),
          Set.of("run"),
          Set.of("report", "store"));

  private final JavaClasses core =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.paws.core");

  List<Integer> stages() {
    return java.util.stream.IntStream.range(0, STAGES.size()).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void a_stage_depends_on_no_later_one(int index) {
    String[] later =
        STAGES.subList(index + 1, STAGES.size()).stream()
            .flatMap(Set::stream)
            .map(name -> ROOT + name + "..")
            .toArray(String[]::new);
    String[] here =
        STAGES.get(index).stream().map(name -> ROOT + name + "..").toArray(String[]::new);

    classes()
        .that()
        .resideInAnyPackage(here)
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(later)))
        .because("data flows " + STAGES)
        .allowEmptyShould(true)
        .check(core);
  }

  @Test
  void stages_do_not_form_circles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(core);
  }

  @Test
  void every_package_of_the_core_is_a_stage() {
    Set<String> known = STAGES.stream().flatMap(Set::stream).collect(Collectors.toSet());
    Set<String> found =
        core.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT))
            .map(name -> name.substring(ROOT.length()).split("\\.")[0])
            .collect(Collectors.toSet());

    assertThat(known).as("add the new package to the stages, at its place").containsAll(found);
  }
}
