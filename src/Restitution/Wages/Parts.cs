using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>The reasons that a reason is made from, where they were told.</summary>
internal static class Parts
{
    public static IReadOnlyList<Reason> Of<TWhy>(params ReadOnlySpan<TWhy> becauses)
        where TWhy : struct, IWhy<TWhy>
    {
        List<Reason> parts = [];
        foreach (TWhy because in becauses)
        {
            if (because.Reason is { } reason)
                parts.Add(reason);
        }

        return parts;
    }
}
