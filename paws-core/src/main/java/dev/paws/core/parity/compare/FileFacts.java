package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.content.ContentDifference;
import dev.paws.core.parity.field.StoragePaths;
import java.util.Optional;

/** Lets the facts of two files show what differs between them. */
final class FileFacts {
  private FileFacts() {}

  /** Returns the fact of one side; of two files it shows the keys or lines that differ. */
  static Optional<Fact> shown(FactDifference difference, boolean source) {
    Optional<Fact> own = source ? difference.here() : difference.there();
    return difference(difference)
        .filter(found -> !found.here().isEmpty() || !found.there().isEmpty())
        .flatMap(
            found ->
                own.map(
                    fact -> fact.withValue(fact.value(), source ? found.here() : found.there())))
        .or(() -> own);
  }

  /** Returns what differs between two files; empty if the difference is not one of two files. */
  static Optional<ContentDifference> difference(FactDifference difference) {
    Fact here = difference.here().orElse(null);
    Fact there = difference.there().orElse(null);
    return StoragePaths.isContent(difference.path())
            && here != null
            && there != null
            && !here.secret()
            && !there.secret()
            && here.value() instanceof Text one
            && there.value() instanceof Text two
            && (one.text().indexOf('\n') >= 0 || two.text().indexOf('\n') >= 0)
        ? Optional.of(
            ContentDifference.of(StoragePaths.fileOf(difference.path()), one.text(), two.text()))
        : Optional.empty();
  }
}
