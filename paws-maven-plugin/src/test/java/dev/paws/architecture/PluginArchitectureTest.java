package dev.paws.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may know Maven, and how much a Mojo may do. */
@AnalyzeClasses(packages = "dev.paws", importOptions = ImportOption.DoNotIncludeTests.class)
class PluginArchitectureTest {
  private static final int MOST_METHODS_OF_A_MOJO = 12;
  private static final String MOJO = "org.apache.maven.plugin.AbstractMojo";

  @ArchTest
  static final ArchRule the_plugin_knows_only_the_public_packages_of_the_compose_reader =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.paws.core..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.paws.core.compose..")
                  .and(
                      DescribedPredicate.not(
                          JavaClass.Predicates.resideInAnyPackage(
                              "dev.paws.core.compose", "dev.paws.core.compose.reference"))));

  @ArchTest
  static final ArchRule only_the_goals_know_maven =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.paws.maven..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.maven..");

  @ArchTest
  static final ArchRule only_the_mojos_reach_for_engine_host_locks_and_process =
      noClasses()
          .that()
          .resideInAnyPackage("dev.paws.settings..", "dev.paws.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.paws.docker..", "dev.paws.host..", "dev.paws.lock..", "dev.paws.runtime..");

  @ArchTest
  static final ArchRule only_maven_calls_the_mojos =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.paws.maven..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.paws.maven..");

  @ArchTest
  static final ArchRule fields_are_not_injected =
      noFields().should().beAnnotatedWith("javax.inject.Inject").allowEmptyShould(true);

  @ArchTest
  static final ArchRule mojos_are_thin =
      classes().that().areAssignableTo(MOJO).and().doNotHaveSimpleName("HelpMojo").should(beThin());

  /** Parameters to settings, one call, log or throw: that needs few methods and no engine. */
  private static ArchCondition<JavaClass> beThin() {
    return new ArchCondition<>("only pass parameters on") {
      @Override
      public void check(JavaClass mojo, ConditionEvents events) {
        if (mojo.getMethods().size() > MOST_METHODS_OF_A_MOJO) {
          events.add(
              SimpleConditionEvent.violated(
                  mojo, mojo.getName() + " has " + mojo.getMethods().size() + " methods"));
        }
        mojo.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> decides(dependency.getTargetClass()))
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(mojo, dependency.getDescription())));
      }

      private boolean decides(JavaClass target) {
        return resideInAPackage("dev.paws.core.reconcile..")
            .or(resideInAPackage("dev.paws.core.execute.."))
            .or(resideInAPackage("dev.paws.docker.."))
            .test(target);
      }
    };
  }
}
