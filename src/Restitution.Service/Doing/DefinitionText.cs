using System.Text;
using Restitution.Service.Work;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Doing;

/// <summary>The definition of a case as it comes in: a whole <c>case.json</c>, checked before it is kept.</summary>
internal static class DefinitionText
{
    private const string File = "case.json";

    /// <exception cref="RefusedException">With everything that is wrong with it, by line and column.</exception>
    public static CaseText Checked(string text) => CaseText.Read(Encoding.UTF8.GetBytes(text), File);

    /// <summary>As it may be written: its exhibits are those of the vault.</summary>
    /// <exception cref="RefusedException">With everything that is wrong with it.</exception>
    public static CaseText Writable(string text)
    {
        CaseText checkedText = Checked(text);
        ExhibitsOfVault.ThrowIfElsewhere(checkedText.Exhibits);
        return checkedText;
    }

    /// <exception cref="RefusedException">It is of another case, or wrong.</exception>
    public static CaseText Writable(string text, string code)
    {
        CaseText checkedText = Writable(text);
        return checkedText.Case.Code == code
            ? checkedText
            : throw new RefusedException(
                RefusedBecause.InputDiffers, File, "the code of another case", $"the code \"{code}\"",
                "send the definition to its own case; a case keeps its code");
    }
}
