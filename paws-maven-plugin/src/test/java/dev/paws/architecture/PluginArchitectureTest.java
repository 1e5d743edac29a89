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

/** Who may know Maven, who may know the engine's client, and how much a Mojo may do. */
@AnalyzeClasses(packages = "dev.paws", importOptions = ImportOption.DoNotIncludeTests.class)
class PluginArchitectureTest {
  private static final int MOST_METHODS_OF_A_MOJO = 12;
  private static final String MOJO = "org.apache.maven.plugin.AbstractMojo";

  @ArchTest
  static final ArchRule only_the_adapter_knows_the_docker_client =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.paws.docker..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.dockerjava..");

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
                          JavaClass.Predicates.resideInAnyPackage("dev.paws.core.compose"))));

  @ArchTest
  static final ArchRule only_the_goals_know_maven =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.paws.maven..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.maven..");

  @ArchTest
  static final ArchRule no_adapter_knows_the_goals =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.paws.maven..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.paws.maven..");

  @ArchTest
  static final ArchRule adapters_do_not_know_each_other =
      classes()
          .that()
          .resideInAnyPackage("dev.paws.docker..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(
                  resideInAPackage("dev.paws.files..")
                      .or(resideInAPackage("dev.paws.history.."))
                      .or(resideInAPackage("dev.paws.terminal.."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule fields_are_not_injected =
      noFields().should().beAnnotatedWith("javax.inject.Inject").allowEmptyShould(true);

  @ArchTest
  static final ArchRule mojos_are_thin =
      classes()
          .that()
          .areAssignableTo(MOJO)
          .and()
          .doNotHaveSimpleName("HelpMojo")
          .should(beThin())
          .allowEmptyShould(true);

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
