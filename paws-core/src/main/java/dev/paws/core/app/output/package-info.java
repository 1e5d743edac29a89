/** What a use case says and writes: results, messages, logs and failures, without secrets. */
@NullMarked
package dev.paws.core.app.output;

import org.jspecify.annotations.NullMarked;
