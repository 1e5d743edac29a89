package dev.paws.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final List<SortedSet<String>> STAGES =
      Stream.of(
              "value json file",
              "secret",
              "finding",
              "message",
              "tree yaml",
              "compose",
              "model",
              "validate",
              "engine",
              "log",
              "lifecycle",
              "workflow",
              "desired",
              "provider",
              "watch",
              "health",
              "probe",
              "cluster",
              "reconcile",
              "drill",
              "schedule",
              "execute",
              "history",
              "pipeline",
              "preflight",
              "export",
              "parity",
              "run",
              "report",
              "app")
          .map(names -> new TreeSet<>(List.of(names.split(" "))))
          .<SortedSet<String>>map(Collections::unmodifiableSortedSet)
          .toList();

  private static final Path CONTRIBUTING = Path.of("..", "CONTRIBUTING.md");
  private static final Pattern MAP = Pattern.compile("(?s)(<!-- stages, .*? -->\n).*?(\n\n)");

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
            .flatMap(SortedSet::stream)
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
        .check(core);
  }

  @Test
  void stages_do_not_form_circles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(core);
  }

  @Test
  void packages_do_not_form_circles_at_any_depth() {
    slices().matching("dev.paws.(**)").should().beFreeOfCycles().check(core);
  }

  @Test
  void contributing_shows_the_stages_in_their_order() throws IOException {
    String map =
        STAGES.stream()
            .map(names -> names.stream().map(name -> "`" + name + "`").collect(joining(" ")))
            .collect(joining(" →\n"));
    String page = Files.readString(CONTRIBUTING);
    Matcher place = MAP.matcher(page);
    String expected = place.replaceFirst(found -> found.group(1) + map + found.group(2));
    if (Boolean.getBoolean("paws.regenerate")) {
      Files.writeString(CONTRIBUTING, expected);
    }

    assertThat(Files.readString(CONTRIBUTING))
        .as("regenerate it with mvn -pl paws-core test -Dtest=StageOrderTest -Dpaws.regenerate")
        .contains("<!-- stages, ")
        .isEqualTo(expected);
  }

  @Test
  void every_package_of_the_core_is_a_stage() {
    Set<String> known = STAGES.stream().flatMap(SortedSet::stream).collect(Collectors.toSet());
    Set<String> found =
        core.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT))
            .map(name -> name.substring(ROOT.length()).split("\\.")[0])
            .collect(Collectors.toSet());

    assertThat(known).as("add the new package to the stages, at its place").containsAll(found);
  }
}
