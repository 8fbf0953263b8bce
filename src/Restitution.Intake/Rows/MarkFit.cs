namespace Restitution.Intake.Rows;

/// <summary>How much of a cell a mark is, the closest fit first.</summary>
internal enum MarkFit
{
    /// <summary>The whole cell, or all before a colon.</summary>
    Whole,

    /// <summary>A word of its own at the beginning of the cell.</summary>
    Word,

    /// <summary>The first letters of a longer word: a name may begin so.</summary>
    Beginning,
}
