using System.Text.RegularExpressions;
using Restitution.Cases;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Folders;

/// <summary>
/// Makes an empty case folder to be filled in: <c>case.json</c> with a comment on every part, and its schema.
/// </summary>
public static class NewCaseFolder
{
    /// <param name="code">The code of the case, for example AD-2021-014.</param>
    /// <returns>The files made, as paths inside the folder.</returns>
    /// <exception cref="RefusedException">The code is none, or the folder is there and holds something.</exception>
    public static IReadOnlyList<string> Make(string path, string code)
    {
        if (!Regex.IsMatch(code, As.Code, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            throw new RefusedException(
                RefusedBecause.TextMalformed, "--code", $"the code \"{code}\"", As.CodeWanted,
                "choose another code; nothing was made");
        }

        string folder = Path.GetFullPath(path);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new RefusedException(
                RefusedBecause.FolderNotEmpty, path, "something already there",
                "a path that does not exist yet, or an empty folder",
                "choose another path; nothing was changed");
        }

        Directory.CreateDirectory(Path.Combine(folder, "exhibits"));
        Directory.CreateDirectory(Path.Combine(folder, "layouts"));
        WholeFile.Write(
            Path.Combine(folder, "case.schema.json"), System.Text.Encoding.UTF8.GetBytes(CaseJsonForm.Schema()));
        WholeFile.Write(Path.Combine(folder, "case.json"), System.Text.Encoding.UTF8.GetBytes(Text(code)));
        return ["case.json", "case.schema.json", "exhibits/", "layouts/"];
    }

    private static string Text(string code) => $$"""
        {
          // Comments are allowed. Days are of the Common Era, year-month-day; amounts are texts such as "9000.00".
          "$schema": "case.schema.json",
          "code": "{{code}}",
          "title": "Case {{code}}",
          "language": "en",
          "authority": {
            "name": "{{Placeholders.AuthorityName}}", "office": "{{Placeholders.AuthorityOffice}}",
            "officer": null, "orderNumber": null,
          },

          // Interest is counted to asOf, included; limitation is counted back from claimedOn.
          "asOf": "2021-11-30",
          "claimedOn": "2021-11-15",
          "claimCurrency": "THB",
          // Other currencies are gaps until "currencies" says by which rates: case.schema.json describes its keys.
          "respondents": [
            { "code": "R-01", "name": "{{Placeholders.RespondentName}}", "registrationNumber": null, "address": null },
          ],

          // Workers by code alone. Names go into the encrypted identities: restitution case identities --help
          "workers": [
            {
              "code": "W-01",
              "episodes": [
                {
                  "from": "2021-01-01", "to": "2021-09-30", "respondent": "R-01",
                  "jurisdiction": "th", "place": "TH-85", "district": "*", "sector": "*", "payBasis": "monthly",
                  // Where the law makes a difference: "employerSize", "grade", "week": "six-day" or "five-day",
                  // "restDayWorkAskedBy": "employer" or "worker". What is not known is left out.
                  "promised": null, // { "amount": "9000.00", "currency": "THB", "basis": "testimony", "sources": [] }
                  "restDay": "sunday",
                  "payDue": { "monthsAfter": 0, "dayOfMonth": null },
                },
              ],
            },
          ],

          // A calendar for each year and state; "kind" is "holiday" where it is left out. A year without one is a gap.
          "calendars": [
            // {
            //   "year": 2021, "jurisdiction": "th", "sources": ["CAL-01"],
            //   "holidays": [
            //     { "on": "2021-05-01", "name": "Labour Day" },
            //     { "on": "2021-08-30", "name": "A day off", "kind": "special-day" }, // or "double-holiday"
            //   ],
            // },
          ],
          "findings": [],
          "lawChoices": [],

          // restitution case add FOLDER FILE… copies files as received and names them; then: restitution review FOLDER
          "exhibits": [
            // { "code": "PAY-01", "file": "exhibits/payroll.xlsx", "receivedOn": "2021-10-02", "accountOf": "R-01" },
          ],
        }

        """;
}
