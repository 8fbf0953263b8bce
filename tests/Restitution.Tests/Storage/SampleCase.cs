namespace Restitution.Tests.Storage;

/// <summary>A small case folder of one worker, to be changed by a test in one place.</summary>
internal static class SampleCase
{
    public const string Json = """
        {
          // One worker, one exhibit.
          "code": "T-2021-001",
          "title": "A shed in the east",
          "authority": { "name": "Labour office", "office": "Ranong", "officer": null, "orderNumber": null },
          "asOf": "2021-11-30",
          "claimedOn": "2021-11-15",
          "claimCurrency": "THB",
          "respondents": [ { "code": "R-01", "name": "Shed Company" } ],
          "workers": [
            { "code": "W-01",
              "episodes": [
                { "from": "2019-05-01", "to": "2019-05-31", "respondent": "R-01", "jurisdiction": "th", "place": "TH-85",
                  "payBasis": "monthly",
                  "promised": { "amount": "9000.00", "currency": "THB", "basis": "testimony", "sources": ["BANK-01:2"] },
                  "restDay": "sunday", "payDue": { "monthsAfter": 0, "dayOfMonth": null }, "sources": [] } ] } ],
          "calendars": [ { "year": 2019, "sources": [], "holidays": [ { "on": "2019-05-01", "name": "Labour Day" } ] } ],
          "exhibits": [
            { "code": "BANK-01", "file": "exhibits/bank.csv", "receivedOn": "2021-10-02", "accountOf": "R-01" },
          ],
        }
        """;

    public static TemporaryFolder Folder(Func<string, string>? change = null)
    {
        var folder = new TemporaryFolder();
        folder.Write("case.json", change is null ? Json : change(Json));
        folder.Write("exhibits/bank.csv", "Date,Amount,Counterparty\n2019-05-31,-9000.00,W-01\n");
        return folder;
    }
}
