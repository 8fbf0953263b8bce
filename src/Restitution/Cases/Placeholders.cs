using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>What a new case folder writes where a name belongs. One that is left there is a gap of the order.</summary>
public static class Placeholders
{
    public const string AuthorityName = "Name of the authority";

    public const string AuthorityOffice = "Place";

    public const string RespondentName = "Name of the respondent";

    /// <summary>One gap for each name that is still the one of a new folder.</summary>
    public static IEnumerable<Gap> LeftIn(CaseFile caseFile)
    {
        (string Key, string Text, string Placeholder)[] names =
        [
            ("authority.name", caseFile.Authority.Name, AuthorityName),
            ("authority.office", caseFile.Authority.Office, AuthorityOffice),
            .. caseFile.Respondents.Select(one => ($"respondents.{one.Code}.name", one.Name, RespondentName)),
        ];
        return names.Where(name => name.Text == name.Placeholder).Select(name =>
            new Gap(GapKind.PlaceholderLeft, "", [new Operand.Code(name.Key), new Operand.Code(name.Text)]));
    }
}
