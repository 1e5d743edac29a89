package dev.paws.core.compose.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.compose.Origins;
import dev.paws.core.finding.Position;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each value of the resolved model of each recorded case stands where it says that it stands. */
class PositionsTest {
  /** What the rules of these steps make, nobody wrote. */
  private static final Set<String> GENERATED = Set.of("a default", "implied by another key");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> every_value_stands_inside_a_file_or_is_generated() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (ComposeCase one : CaseSuite.all()) {
      if (!one.isRejected()) {
        Path place = folder.resolve(Integer.toString(tests.size())).resolve("case");
        tests.add(
            DynamicTest.dynamicTest(one.group() + ": " + one.name(), () -> check(one, place)));
      }
    }
    return tests.stream();
  }

  private static void check(ComposeCase one, Path place) throws IOException {
    one.write(place);
    LoadResult result = OwnAnswer.load(one, place);
    List<String> wrong = new ArrayList<>();
    if (result.project().isPresent()) {
      Path base = one.directory().isEmpty() ? place : place.resolve(one.directory());
      walk("", result.project().get().tree(), result.project().get(), base, wrong);
    }

    assertThat(wrong).isEmpty();
  }

  private static void walk(
      String path, Node node, ComposeProject project, Path base, List<String> wrong)
      throws IOException {
    if (node instanceof MappingNode map) {
      for (Map.Entry<String, Node> entry : map.entries().entrySet()) {
        String dot = path.isEmpty() ? "" : ".";
        walk(path + dot + entry.getKey(), entry.getValue(), project, base, wrong);
      }
    } else if (node instanceof SequenceNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        walk(path + "[" + i + "]", list.items().get(i), project, base, wrong);
      }
    } else if (node instanceof ScalarNode scalar && !path.equals("name")) {
      // the project's name may come from the command line, the environment or the folder
      List<Origins.Step> steps = project.origins().of(node);
      boolean placed = isInside(base, scalar.at());
      if (!placed && !(scalar.at().equals(Position.NONE) && generated(steps))) {
        wrong.add(path + " = " + scalar.text() + " at " + scalar.at() + " " + steps);
      }
    }
  }

  private static boolean generated(List<Origins.Step> steps) {
    return GENERATED.contains(steps.get(0).rule());
  }

  private static boolean isInside(Path base, Position at) throws IOException {
    Path file = base.resolve(at.file());
    if (at.line() < 1 || at.column() < 1 || !Files.isRegularFile(file)) {
      return false;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String[] lines = text.split("\r\n|\r|\n", -1);
    if (at.line() > lines.length) {
      return false;
    }
    String line = lines[at.line() - 1];
    // an empty value stands behind the last character
    return at.column() <= line.codePointCount(0, line.length()) + 1;
  }
}
