package dev.graft.strategies.parameter;

/** What settings of strategies that inherit have in common. */
interface InheritingSettings {
    /** What is inherited, and how it is trained on. */
    Inheritance inheritance();
}
