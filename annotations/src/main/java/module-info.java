/** The vocabulary of Bespoke: annotations on a user's interfaces. */
module dev.bespoke.annotation {
  exports dev.bespoke.annotation;
}
