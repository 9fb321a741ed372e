package org.midilake.schema;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;

/**
 * Reads one component from rows, as fast as code that calls the accessor: every cell of every row
 * that is written goes through it. The class that does so is made at the first call, because most
 * commands only look at declarations.
 */
final class ComponentReader {
  private final RecordComponent component;
  private Function<Object, Object> accessor;

  /**
   * Refuses what could not be read later.
   *
   * @throws IllegalArgumentException if the record is not public
   */
  ComponentReader(RecordComponent component) {
    if (!Modifier.isPublic(component.getDeclaringRecord().getModifiers())) {
      throw new IllegalArgumentException(component + " is in a record that is not public");
    }

    this.component = component;
  }

  Object read(Record row) {
    // A race between threads makes a second accessor that does the same.
    if (accessor == null) {
      accessor = accessor();
    }

    return accessor.apply(row);
  }

  @SuppressWarnings("unchecked")
  private Function<Object, Object> accessor() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle method = lookup.unreflect(component.getAccessor());
      return (Function<Object, Object>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  method,
                  method.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("accessor of " + component + " can't be made", e);
    }
  }
}
