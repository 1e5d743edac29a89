package dev.paws.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each adapter knows the core and the one part of the machine that it adapts. */
@AnalyzeClasses(packages = "dev.paws", importOptions = ImportOption.DoNotIncludeTests.class)
class AdaptersArchitectureTest {
  @ArchTest
  static final ArchRule only_one_adapter_knows_the_docker_client =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.paws.docker..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.dockerjava..");

  @ArchTest
  static final ArchRule adapters_do_not_know_each_other =
      slices()
          .matching("dev.paws.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              alwaysTrue(), resideInAnyPackage("dev.paws.core..", "dev.paws.program.."));

  @ArchTest
  static final ArchRule adapters_know_ports_and_not_use_cases =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.paws.core..")
          .and()
          .resideOutsideOfPackage("dev.paws.testing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.paws.core.app", "dev.paws.core.app.output..");

  @ArchTest
  static final ArchRule packages_do_not_form_circles_at_any_depth =
      slices().matching("dev.paws.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule no_adapter_knows_maven =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "javax.inject..", "org.codehaus.plexus..");
}
