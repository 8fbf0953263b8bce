using System.Text;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Tests.Reasons;

/// <summary>A reason as a failed assertion prints it: the whole tree, without the wording of any language.</summary>
internal static class ReasonText
{
    public static string Of(Figure? figure) => figure is null ? "(no figure)" : $"{figure.Id}\n{Of(figure.Reason)}";

    public static string Of(Reason? reason)
    {
        var text = new StringBuilder();
        Write(reason, "", text);
        return text.ToString();
    }

    private static void Write(Reason? reason, string indent, StringBuilder text)
    {
        if (reason is null)
        {
            text.Append(indent).AppendLine("(untold)");
            return;
        }

        text.Append(indent).Append(reason.Statement).Append(' ').AppendJoin(", ", reason.About)
            .Append(" = ").Append(reason.Result).Append(" by ").Append(reason.Rounding).AppendLine();
        text.Append(indent).Append("  working ").AppendJoin(", ", reason.Working).AppendLine();
        text.Append(indent).Append("  by ")
            .AppendJoin(", ", reason.Authorities.Select(authority => $"{authority.File} {authority.Figure}"))
                .AppendLine();
        text.Append(indent).Append("  from ").AppendJoin(", ", reason.Sources).AppendLine();
        foreach (Reason part in reason.Parts)
        {
            Write(part, indent + "  ", text);
        }
    }
}
