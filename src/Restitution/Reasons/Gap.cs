namespace Restitution.Reasons;

/// <summary>Something the computation would need and does not have. A total says what it is without.</summary>
/// <param name="Figure">What lacks it, for example <c>W-03/2019-05/overtime</c>; blank for the whole case.</param>
/// <param name="About">What is missing, in the order in which the wording of the kind takes it.</param>
public sealed record Gap(GapKind Kind, string Figure, IReadOnlyList<Operand> About);
