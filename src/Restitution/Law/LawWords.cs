namespace Restitution.Law;

/// <summary>Words of the format that have a meaning of their own.</summary>
internal static class LawWords
{
    /// <summary>The unit of a file whose values are words.</summary>
    public const string Rule = "rule";
}
