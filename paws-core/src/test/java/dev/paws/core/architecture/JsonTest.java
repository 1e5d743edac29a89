package dev.paws.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Where JSON is known. */
class JsonTest {
  private final JavaClasses core =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.paws.core");

  @Test
  void only_the_ground_floor_knows_the_json_library() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.paws.core.json")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(core);
  }

  @Test
  void the_engine_port_hands_out_records_and_no_json() {
    noClasses()
        .that()
        .resideInAPackage("dev.paws.core.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.paws.core.json..")
        .check(core);
  }
}
