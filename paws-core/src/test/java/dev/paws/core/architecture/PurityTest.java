package dev.paws.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** The core has no world of its own: what it needs of it is handed in. */
@AnalyzeClasses(packages = "dev.paws.core", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {
  /** Names of things, not ways to reach them. */
  private static final Set<String> HARMLESS = Set.of("java.net.URI", "java.net.URISyntaxException");

  @ArchTest
  static final ArchRule the_core_knows_neither_maven_nor_a_docker_client =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.github.dockerjava..", "org.apache.maven..", "java.sql..");

  @ArchTest
  static final ArchRule the_core_does_not_reach_the_network =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe(
                  "open connections",
                  type ->
                      (type.getPackageName().startsWith("java.net")
                              || type.getPackageName().equals("java.nio.channels"))
                          && !HARMLESS.contains(type.getName())));

  @ArchTest
  static final ArchRule the_core_does_not_reach_the_file_system_but_where_callers_hand_it_in =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.paws.core.file.DiskFileAccess")
          .should()
          .dependOnClassesThat(
              describe(
                  "read or write files",
                  type ->
                      Set.of(
                              "java.io.File",
                              "java.io.FileInputStream",
                              "java.io.FileOutputStream",
                              "java.io.FileReader",
                              "java.io.FileWriter",
                              "java.io.RandomAccessFile",
                              "java.nio.file.Files",
                              "java.nio.file.FileSystems")
                          .contains(type.getName())));

  @ArchTest
  static final ArchRule environment_and_properties_are_handed_in =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "read the environment of the process",
                  call ->
                      call.getTargetOwner().isEquivalentTo(System.class)
                          && Set.of("getenv", "getProperty", "getProperties", "setProperty", "exit")
                              .contains(call.getName())));

  @ArchTest
  static final ArchRule time_is_handed_in =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "ask the machine's clock or sleep",
                  call -> {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getName();
                    return owner.startsWith("java.time.")
                            && (name.equals("now") || name.startsWith("system"))
                        || owner.equals("java.lang.System")
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                        || owner.equals("java.lang.Thread") && name.equals("sleep")
                        || owner.equals("java.util.concurrent.TimeUnit") && name.equals("sleep");
                  }));

  @ArchTest
  static final ArchRule nothing_static_can_change =
      fields().that().areStatic().should(beImmutable());

  private static ArchCondition<JavaField> beImmutable() {
    return new ArchCondition<>("be final and of a type that cannot change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
          return; // an enum's own array of values, a switch's table
        }
        JavaClass type = field.getRawType();
        boolean changeable =
            !field.getModifiers().contains(JavaModifier.FINAL)
                || type.isArray()
                || List.of(HashMap.class, ArrayList.class, StringBuilder.class).stream()
                    .anyMatch(type::isAssignableTo)
                || type.getPackageName().equals("java.util.concurrent.atomic");
        if (changeable) {
          events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
        }
      }
    };
  }
}
