using System.Text;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Doing;

/// <summary>The definition of a case as it comes in: a whole <c>case.json</c>, checked before it is kept.</summary>
internal static class DefinitionText
{
    private const string File = "case.json";

    /// <exception cref="RefusedException">With everything that is wrong with it, by line and column.</exception>
    public static CaseText Checked(string text) => CaseText.Read(Encoding.UTF8.GetBytes(text), File);

    /// <exception cref="RefusedException">It is of another case, or wrong.</exception>
    public static CaseText Checked(string text, string code)
    {
        CaseText checkedText = Checked(text);
        return checkedText.Case.Code == code
            ? checkedText
            : throw new RefusedException(
                RefusedBecause.InputDiffers, File, "the code of another case", $"the code \"{code}\"",
                "send the definition to its own case; a case keeps its code");
    }
}
